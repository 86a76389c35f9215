/** Drafts with their revisions, remarks and what was ticked in reviewing, as stored. */
package org.forewarned.authoring.model;
