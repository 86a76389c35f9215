/** The learner's pages: one bean a page, and the views that they show. */
package org.forewarned.learning.web;
