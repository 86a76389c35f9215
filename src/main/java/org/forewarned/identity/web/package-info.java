/** The pages of accounts: signing in and out, one's own account, and who may do what. */
package org.forewarned.identity.web;
