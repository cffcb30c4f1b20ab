import { index, route, type RouteConfig } from '@remix-run/route-config'

export default [
  index('features/home/routes/home.tsx'),
  route('about', 'features/home/routes/about.tsx'),
  route('privacy', 'features/home/routes/privacy.tsx'),
  route('accessibility', 'features/home/routes/accessibility.tsx'),
  route('help', 'features/home/routes/help.tsx'),

  route('login', 'features/accounts/routes/login.tsx'),
  route('invite/:token', 'features/accounts/routes/invite.tsx'),
  route('logout', 'features/accounts/routes/logout.tsx'),

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
  route('admin/roster', 'features/members/routes/roster.tsx'),
  route('admin/roster/:id', 'features/members/routes/roster-check.tsx'),
  route('admin/roles', 'features/accounts/routes/roles.tsx'),
  route('admin/roles/:id', 'features/accounts/routes/person.tsx'),
  route('admin/roles/:id/grant', 'features/accounts/routes/grant.tsx'),
  route('admin/roles/:id/revocation', 'features/accounts/routes/revocation.tsx'),
  route('admin/invitations/:id/resending', 'features/accounts/routes/invitation-resending.tsx'),
  route('admin/invitations/:id/revocation', 'features/accounts/routes/invitation-revocation.tsx'),
  route('admin/outbox', 'features/administration/routes/outbox.tsx'),

  route('*', 'features/home/routes/not-found.tsx'),
] satisfies RouteConfig
