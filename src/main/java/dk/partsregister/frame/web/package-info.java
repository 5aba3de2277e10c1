/** The frame seen and kept: periods, programmes, schemes, and the form that opens a new period. */
@NullMarked
package dk.partsregister.frame.web;

import org.jspecify.annotations.NullMarked;
