/**
 * What is known about a person, and its end: every capability that holds something about learners implements
 * {@link org.forewarned.privacy.PersonalData}; export, erasure and the joining of two learners go through all of them. What is old ends by
 * {@link org.forewarned.privacy.RetentionRule rules}, who was erased is {@link org.forewarned.privacy.Erasures listed} for the day on which a
 * backup is restored, and who looked at or changed whose record stands in the {@link org.forewarned.privacy.Audit audit log}.
 * Words: erasure, retention, pseudonym, audit entry. Uses platform only.
 */
package org.forewarned.privacy;
