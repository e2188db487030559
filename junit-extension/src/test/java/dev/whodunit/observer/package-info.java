/** That tracing changes nothing that a program could see. */
package dev.whodunit.observer;
