/**
 * A demonstration that lives through its own history: {@code mvn -Pdemo} fills a data folder of its own through the real pages, at moments of the
 * past one after the other, and then starts it. Everybody and everything in it is made up.
 */
package org.forewarned.demonstration;
