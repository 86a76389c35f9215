package org.forewarned.organisations;

import java.util.Map;

/**
 * What phones answered to a question.
 *
 * @param asked whether they still may
 * @param counted whether the answers are counted, and nothing is kept of the phones
 * @param answers how many phones
 * @param byChoice how many gave each choice; empty as long as it is not counted, and where there were too few to be shown
 */
public record RoomCount(boolean asked, boolean counted, int answers, Map<String, Integer> byChoice) {

    public RoomCount {
        byChoice = Map.copyOf(byChoice);
    }

    /** Counted, but so few that the count would say what somebody answered. */
    public boolean few() {
        return counted && answers < Sessions.FEWEST;
    }
}
