/**
 * Who is asking: learners without a name, the learner code of five words that brings them back, and the tokens of their
 * devices; and accounts with an e-mail address for those who want or need one, how they sign in and what they may do over all.
 * A code is stored only as a keyed HMAC, a password only as a hash, a token only as a digest; the key is outside the database.
 * Words: learner, learner code, account, sitting, role, second factor, passkey, recovery code. Uses privacy and platform.
 */
package org.forewarned.identity;
