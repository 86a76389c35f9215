/**
 * Attempts at a module's question pool: drawing, answering, marking. Marking is all or nothing per question; a critical
 * question answered wrong means not passed, whatever the score. Knows enrolments only as ids: whose attempt it is, is checked
 * by learning. Words: question, choice, response, attempt, score, pass mark. Uses catalogue's neighbours below only: markup,
 * privacy and platform.
 */
package org.forewarned.assessment;
