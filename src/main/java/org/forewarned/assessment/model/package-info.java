/** Attempts and responses, as stored; how questions are drawn. */
package org.forewarned.assessment.model;
