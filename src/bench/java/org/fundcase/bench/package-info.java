/**
 * Measures the main path. Two whole applications run side by side in one JVM, a small one and a large one, and every
 * measurement takes both sides by turns, after it has compared what they answer. It prints a table and asserts nothing.
 */
@NullMarked
package org.fundcase.bench;

import org.jspecify.annotations.NullMarked;
