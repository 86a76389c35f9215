/**
 * The OpenID Connect protocol towards other people's sign-in: finding a provider's endpoints, leading somebody there, exchanging the code and
 * checking what the provider says. Knows no accounts. Words: provider, attempt, what the provider said.
 */
package org.forewarned.identity.oidc;
