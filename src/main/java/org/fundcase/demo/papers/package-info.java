/**
 * Makes synthetic documents with known truth: invoices in every form, licences, certificates, letters of commitment.
 * It promises that all names, codes and amounts are invented and that one seed always gives the same papers. The demo
 * and the tests use it; the reader of documents does not know it.
 */
@NullMarked
package org.fundcase.demo.papers;

import org.jspecify.annotations.NullMarked;
