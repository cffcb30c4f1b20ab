export { type Profile, setProfile } from './profile.server.ts'
