/**
 * What authors, reviewers and administrators work on: facts and helplines with where they are used and until when they hold. Words: entry, revision.
 * Uses catalogue, reference and what lies below.
 */
package org.forewarned.authoring;
