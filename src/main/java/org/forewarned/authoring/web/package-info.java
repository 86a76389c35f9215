/** Pages for authors, reviewers and administrators. */
package org.forewarned.authoring.web;
