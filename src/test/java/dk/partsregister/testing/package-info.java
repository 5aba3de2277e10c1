/** The database that tests run on, and the annotations that give it to them. */
@NullMarked
package dk.partsregister.testing;

import org.jspecify.annotations.NullMarked;
