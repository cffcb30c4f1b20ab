import { index, route, type RouteConfig } from '@remix-run/route-config'

export default [
  index('features/home/routes/home.tsx'),
  route('about', 'features/home/routes/about.tsx'),
  route('privacy', 'features/home/routes/privacy.tsx'),
  route('accessibility', 'features/home/routes/accessibility.tsx'),
  route('help', 'features/home/routes/help.tsx'),

  route('login', 'features/accounts/routes/login.tsx'),
  route('login/verify', 'features/accounts/routes/verify.tsx'),
  route('login/passkey', 'features/accounts/routes/passkey-sign-in.tsx'),
  route('login/passkey/options', 'features/accounts/routes/passkey-sign-in-options.tsx'),
  route('logout', 'features/accounts/routes/logout.tsx'),
  route('me/security', 'features/accounts/routes/security.tsx'),
  route('me/security/set-up', 'features/accounts/routes/set-up.tsx'),
  route('me/security/proof', 'features/accounts/routes/proof.tsx'),
  route('me/security/password', 'features/accounts/routes/password.tsx'),
  route('me/security/passkeys', 'features/accounts/routes/passkeys.tsx'),
  route('me/security/passkeys/options', 'features/accounts/routes/passkey-options.tsx'),
  route('me/security/passkeys/:id/removal', 'features/accounts/routes/passkey-removal.tsx'),
  route('me/security/app', 'features/accounts/routes/app.tsx'),
  route('me/security/app/removal', 'features/accounts/routes/app-removal.tsx'),
  route('me/security/codes', 'features/accounts/routes/codes.tsx'),
  route('me/security/codes/removal', 'features/accounts/routes/codes-removal.tsx'),
  route('me/security/sessions/others', 'features/accounts/routes/other-sessions.tsx'),
  route('me/security/sessions/:id', 'features/accounts/routes/session.tsx'),

  route('cases', 'features/cases/routes/list.tsx'),
  route('cases/new', 'features/cases/routes/new.tsx'),
  route('cases/new/draft', 'features/cases/routes/new-draft.tsx'),
  route('cases/:id', 'features/cases/routes/case.tsx'),
  route('cases/:id/edit', 'features/cases/routes/edit.tsx'),
  route('cases/:id/draft', 'features/cases/routes/draft.tsx'),
  route('cases/:id/autosave', 'features/cases/routes/autosave.tsx'),
  route('cases/:id/submission', 'features/cases/routes/submission.tsx'),
  route('cases/:id/recall', 'features/cases/routes/recall.tsx'),
  route('cases/:id/deletion', 'features/cases/routes/deletion.tsx'),
  route('cases/:id/replies', 'features/cases/routes/replies.tsx'),

  route('moderation', 'features/moderation/routes/queue.tsx'),
  route('moderation/cases/:id', 'features/cases/routes/review.tsx'),

  route('admin', 'features/administration/routes/overview.tsx'),
  route('admin/outbox', 'features/administration/routes/outbox.tsx'),

  route('*', 'features/home/routes/not-found.tsx'),
] satisfies RouteConfig
