/** The pages for signing in and for looking after accounts. */
@NullMarked
package dk.partsregister.access.web;

import org.jspecify.annotations.NullMarked;
