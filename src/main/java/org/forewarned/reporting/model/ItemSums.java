package org.forewarned.reporting.model;

import jakarta.persistence.Embeddable;
import org.forewarned.reporting.ItemTotals;

/** The sums of one question, as stored. */
@Embeddable
public class ItemSums {

    private int asked;
    private int blank;
    private int correct;
    private double rest;
    private double restSquares;
    private double restCorrect;
    private String times;

    protected ItemSums() {
    }

    ItemSums(ItemTotals totals) {
        asked = totals.asked();
        blank = totals.blank();
        correct = totals.correct();
        rest = totals.rest();
        restSquares = totals.restSquares();
        restCorrect = totals.restCorrect();
        times = totals.times().text();
    }

    ItemTotals totals() {
        return new ItemTotals(asked, blank, correct, rest, restSquares, restCorrect, org.forewarned.reporting.Times.of(times));
    }
}
