/** Rounds of reminders, addresses that want none, and organisations' own words, as stored. */
package org.forewarned.communications.model;
