/** What customs tells of its work: taxes by authority, the time-release study, and how lanes and officers do. */
package corridor.customs.reporting;
