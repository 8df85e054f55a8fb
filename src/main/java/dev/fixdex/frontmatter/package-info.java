/**
 * YAML with places, for front matter and for {@code kb/fixdex.yaml}.
 *
 * <p>Every scalar is a string here: YAML 1.1 would turn {@code 20.10} into 20.1 and {@code 0E0308}
 * into 0.0. What type a value should have is said by the schema. The only package that meets
 * snakeyaml.
 */
@NullMarked
package dev.fixdex.frontmatter;

import org.jspecify.annotations.NullMarked;
