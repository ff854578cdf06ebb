package org.fundcase.workflow;

import java.util.List;

/**
 * The course of a case.
 *
 * @param model the stages of the case's own model, in the order of its file
 * @param entered the stages in the order in which the engine's own history entered them
 * @param active the stages that the engine is in now; a wait is one without a task
 * @param open its open tasks
 */
public record Course(List<Stage> model, List<Stage> entered, List<Stage> active, List<CaseTask> open) {}
