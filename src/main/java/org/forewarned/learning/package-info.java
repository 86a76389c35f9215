/**
 * A learner's way through a module: enrolment (one learner, one version, once), progress through its lessons, attempts at its
 * assessment, completion; questions before and after it, and follow-ups: two questions some time later for those who wish it; and a group's way
 * through one in a room. What a learner did is stored before the page says so. Uses assessment, catalogue, identity, reference, privacy, markup and platform.
 */
package org.forewarned.learning;
