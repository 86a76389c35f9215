package org.forewarned.organisations;

/**
 * Something in a pasted list, with what will happen.
 *
 * @param line where it stands, from 1
 */
public record InviteLine(int line, String text, String address, InviteFate fate) {
}
