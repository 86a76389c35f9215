/** Enrolments, progress and completions, as stored. */
package org.forewarned.learning.model;
