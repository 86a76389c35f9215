/** Learners and the tokens of their devices; accounts, their sittings, and what they prove themselves with; as stored. */
package org.forewarned.identity.model;
