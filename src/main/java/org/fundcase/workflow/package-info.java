/**
 * The only room that touches the case engine: case instances, stages, tasks and waits. It promises that a task is
 * completed once, by the handler registered for its stage. It exposes {@code Workflow}, {@code StepHandler} and the
 * events of the bridge; it never keeps business data.
 */
@ApplicationModule(allowedDependencies = {"kernel", "trips", "accounts", "schemes"})
@NullMarked
package org.fundcase.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
