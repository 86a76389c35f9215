package org.forewarned.organisations;

/** What stands on a card; the code is known only while it is printed. */
public record PrintedCard(int number, String code) {

    @Override
    public String toString() {
        return "PrintedCard[" + number + "]";
    }
}
