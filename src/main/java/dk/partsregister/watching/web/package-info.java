/** The administrators' page of how the register is doing. */
@NullMarked
package dk.partsregister.watching.web;

import org.jspecify.annotations.NullMarked;
