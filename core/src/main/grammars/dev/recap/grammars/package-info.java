/**
 * Makes the file of grammars from Prism. It runs during the build and is not part of the program.
 */
package dev.recap.grammars;
