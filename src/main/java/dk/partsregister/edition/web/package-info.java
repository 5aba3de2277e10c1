/** The pages of editions. */
@NullMarked
package dk.partsregister.edition.web;

import org.jspecify.annotations.NullMarked;
