export { judgeConversation, Judge, previewOf } from './judge.ts';
export type { ConversationVerdict, Illegal, Preview } from './judge.ts';
export type { Conversation, Datagram, Line, Note } from './line.ts';
export { datagramsOf } from './line.ts';
export { measured, mutationsAt } from './mutate.ts';
export type { Mutation, MutationKind, Noticed } from './mutate.ts';
export { conversationsIn, isConversationName, looksLikeConversation, parseConversation, readConversation } from './read.ts';
export { rowsOf, runsOf } from './rows.ts';
export type { Row, RowRun } from './rows.ts';
