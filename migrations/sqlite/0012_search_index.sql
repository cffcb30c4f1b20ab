CREATE VIRTUAL TABLE search_index USING fts5(words, marks, content='', contentless_delete=1, tokenize="ascii tokenchars '-:'");
