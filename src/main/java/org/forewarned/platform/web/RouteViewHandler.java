package org.forewarned.platform.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;

/** Makes the forms of a page go back to the address by which it was asked, not to its file. */
public class RouteViewHandler extends ViewHandlerWrapper {

    public RouteViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext faces, String viewId) {
        HttpServletRequest request = (HttpServletRequest) faces.getExternalContext().getRequest();
        UIViewRoot view = faces.getViewRoot();
        boolean same = view != null && viewId.equals(view.getViewId());
        return same && request.getAttribute(Visit.PATH) instanceof String path ? path : super.getActionURL(faces, viewId);
    }
}
