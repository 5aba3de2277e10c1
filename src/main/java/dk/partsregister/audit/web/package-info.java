/** The page where what was changed is searched. */
@NullMarked
package dk.partsregister.audit.web;

import org.jspecify.annotations.NullMarked;
