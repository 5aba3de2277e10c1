/** Setting up bodies and naming who sits in them, and the list of that. */
@NullMarked
package dk.partsregister.governance.web;

import org.jspecify.annotations.NullMarked;
