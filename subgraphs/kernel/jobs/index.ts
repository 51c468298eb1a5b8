export { enqueue, enqueued as enqueuedJobs, forget as forgetEnqueued } from './enqueue.js';
export { type Job, JobInterrupted, type JobRun } from './job.js';
export { runJob } from './run.js';
export { type JobState, type Jobs, startJobs } from './start.js';
