package org.forewarned.assessment;

import java.util.List;
import org.forewarned.markup.Question;

/**
 * What an assessment draws from and how it is marked.
 *
 * @param pool all questions of the version
 * @param draw how many are asked
 * @param critical how many of them, at least, are critical ones about different actions
 * @param passMark the score from which it is passed, 0–1
 */
public record Paper(List<Question> pool, int draw, int critical, double passMark) {
}
