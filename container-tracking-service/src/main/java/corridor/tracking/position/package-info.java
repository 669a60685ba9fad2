/** Where boxes are by the devices on them and around them, and which marked areas they cross. */
package corridor.tracking.position;
