package org.forewarned.organisations;

/**
 * What will happen when two entries are joined that stand for one person.
 *
 * @param stays the entry that stays: of somebody who has come in, where one of them has
 * @param goes the entry that is no longer there afterwards
 * @param possible whether they can be joined here: not where both have come in, each with learning of their own
 * @param asked how much is asked at present of the one that goes
 * @param done how much of that is done
 * @param waived how much of that need not be done
 * @param more how much else is recorded of it: cohorts by hand, training done elsewhere
 */
public record SameView(MemberView stays, MemberView goes, boolean possible, long asked, long done, long waived, long more) {
}
