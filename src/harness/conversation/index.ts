export { judgeConversation, Judge, previewOf } from './judge.ts';
export type { ConversationVerdict, Illegal, Preview } from './judge.ts';
export type { Conversation, Datagram, Line, Note } from './line.ts';
export { datagramsOf } from './line.ts';
export { conversationsIn, isConversationName, parseConversation, readConversation } from './read.ts';
