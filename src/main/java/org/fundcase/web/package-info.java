/**
 * Layout, security configuration, error pages, problem+json. It promises that every response carries the security
 * headers. It exposes {@code FrontPart} for what other rooms show to the public and {@code RefusedForm} for their
 * forms; it never holds a business rule.
 */
@ApplicationModule(allowedDependencies = {"kernel", "accounts"})
@NullMarked
package org.fundcase.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
