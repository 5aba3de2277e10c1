/** The page of all that is held on a person. */
@NullMarked
package dk.partsregister.privacy.web;

import org.jspecify.annotations.NullMarked;
