/**
 * Figures and evidence: who was asked what, what came of it, and the same as files that can be checked; what learners' answers say about the questions and
 * lessons, as sums without learners. It changes nothing of what it reports on. Uses everything but interop.
 */
package org.forewarned.reporting;
