/** The outbox and the texts of letters, for administrators. */
@NullMarked
package dk.partsregister.mail.web;

import org.jspecify.annotations.NullMarked;
