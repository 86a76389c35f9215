/**
 * Organisations and their people: who belongs to which organisation and unit, how they come in and leave, who coordinates, whom to turn to
 * on the spot, which sessions they hold in a room. A membership binds a learner to an organisation under a display name that nobody else sees; it needs no account. What
 * somebody may do here is a {@link org.forewarned.organisations.Standing}, asked for by every use case. Uses identity and below.
 */
package org.forewarned.organisations;
