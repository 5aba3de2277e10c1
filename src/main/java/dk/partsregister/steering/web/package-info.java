/** The page of a body, and the form for its decisions. */
@NullMarked
package dk.partsregister.steering.web;

import org.jspecify.annotations.NullMarked;
