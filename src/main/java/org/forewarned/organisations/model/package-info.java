/** Organisations, units, memberships and the ways in, as stored. */
package org.forewarned.organisations.model;
