import { calendarWorld } from './world-training';
import { moneyWorld } from './world-money';
import { privacyWorld } from './world-privacy';
import { salesWorld } from './world-sales';

/** Answers of the services by path: one small company's day, on 15 January 2027. All names are fictional. */
export const world: Record<string, unknown> = { ...salesWorld, ...calendarWorld, ...moneyWorld, ...privacyWorld };

/** What a service answers to GET a path; lists answer by their path whatever the filter is. */
export const answerOf = (path: string): unknown => world[path];
