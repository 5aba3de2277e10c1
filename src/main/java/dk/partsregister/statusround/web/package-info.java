/** The pages of status rounds: for those who run them, and for those who are asked. */
@NullMarked
package dk.partsregister.statusround.web;

import org.jspecify.annotations.NullMarked;
