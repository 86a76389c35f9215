/**
 * What the clock does: when each piece of work ran last, for how long, and whether it failed; and letting one run now. A scheduled class names its methods
 * with {@link org.forewarned.platform.jobs.Job} and is watched by {@link org.forewarned.platform.jobs.JobRecorder}.
 */
package org.forewarned.platform.jobs;
