/**
 * Performance (绩效): targets, actual values, self-evaluation and evaluation of a scheme's money, a district's part of it and
 * a project. It promises that points follow the tree of {@code processes/performance.yaml} that a sheet was begun with. It
 * exposes {@code Scoring}; it never decides about money.
 */
@ApplicationModule(allowedDependencies = {"kernel", "schemes"})
@NullMarked
package org.fundcase.performance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
