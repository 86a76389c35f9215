package org.forewarned.organisations;

import java.util.List;

/**
 * An organisation at a glance, as far as the asker looks after it.
 *
 * @param whole whether that is all of it
 * @param units how many units
 * @param counts of all that is asked now
 * @param assignments that are not withdrawn, newest first
 */
public record Overview(boolean whole, long people, int units, Counts counts, long overdue, long dueSoon, List<AssignmentView> assignments) {
}
