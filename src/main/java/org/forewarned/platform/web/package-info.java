/**
 * What every page stands on: the table of addresses ({@link org.forewarned.platform.web.Routes}), who is visiting and what
 * they chose ({@link org.forewarned.platform.web.Visit}), texts ({@link org.forewarned.platform.web.Texts}), forms
 * ({@link org.forewarned.platform.web.Form}), assets, errors, and the filters that keep a visitor safe.
 *
 * <p>Of other capabilities it knows only the two lists {@code markup.Nation} and {@code markup.Audience}.
 */
package org.forewarned.platform.web;
